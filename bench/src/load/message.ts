// What the runner and the process that makes the load say to each other.

export interface LoadRequest {
  readonly path: string;
  readonly body: string;
}

export interface LoadOrder {
  readonly origin: string;
  /** Sent one after the other, and again from the start, until the time is up. */
  readonly requests: readonly LoadRequest[];
  /** The request to begin with. */
  readonly beginAt: number;
  readonly connections: number;
  readonly milliseconds: number;
}

export interface LoadReport {
  /** Of each answered request in milliseconds, in the order of the answers. */
  readonly latencies: Float64Array;
  readonly failures: number;
  /** The first failure in words. */
  readonly failure?: string;
  readonly milliseconds: number;
}
