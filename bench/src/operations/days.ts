// The days that are asked about, some of them as periods that stand for their last day.

/** Nothing stands for today, which every other request asks about. */
export const days = [null, null, null, '2012-06-30', '2018', '2024-02'] as const;
