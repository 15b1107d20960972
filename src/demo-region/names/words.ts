// Words that invented names are made of, each in the languages of the region.

const languages = ['km', 'lo', 'my', 'th', 'vi', 'zh-Hans'] as const;
export type Language = (typeof languages)[number];

/** A word in English and in each language, in the order of `languages`. */
type Word = readonly [english: string, ...string[]];

export const words: readonly Word[] = [
  ['Moon', 'ចន្ទ', 'ຈັນ', 'လ', 'จันทร์', 'Trăng', '月'],
  ['Bamboo', 'ឫស្សី', 'ໄຜ່', 'ဝါး', 'ไผ่', 'Tre', '竹'],
  ['Heron', 'កុក', 'ນົກກະສາ', 'ဗျိုင်း', 'นกกระสา', 'Diệc', '鹭'],
  ['Lantern', 'គោម', 'ໂຄມ', 'မီးပုံး', 'โคม', 'Đèn Lồng', '灯'],
  ['Otter', 'ភេ', 'ນາກ', 'ဖျံ', 'นาก', 'Rái Cá', '獭'],
  ['Boat', 'ទូក', 'ເຮືອ', 'လှေ', 'เรือ', 'Thuyền', '舟'],
  ['Cloud', 'ពពក', 'ເມກ', 'တိမ်', 'เมฆ', 'Mây', '云'],
  ['Lotus', 'ឈូក', 'ບົວ', 'ကြာ', 'บัว', 'Sen', '莲'],
  ['River', 'ទន្លេ', 'ແມ່ນ້ຳ', 'မြစ်', 'แม่น้ำ', 'Sông', '江'],
  ['Elephant', 'ដំរី', 'ຊ້າງ', 'ဆင်', 'ช้าง', 'Voi', '象'],
  ['Rain', 'ភ្លៀង', 'ຝົນ', 'မိုး', 'ฝน', 'Mưa', '雨'],
  ['Star', 'ផ្កាយ', 'ດາວ', 'ကြယ်', 'ดาว', 'Sao', '星'],
  ['Wind', 'ខ្យល់', 'ລົມ', 'လေ', 'ลม', 'Gió', '风'],
  ['Stone', 'ថ្ម', 'ຫີນ', 'ကျောက်', 'หิน', 'Đá', '石'],
  ['Banyan', 'ជ្រៃ', 'ໄຊ', 'ညောင်', 'ไทร', 'Đa', '榕'],
  ['Firefly', 'អំពិលអំពែក', 'ຫິ່ງຫ້ອຍ', 'ပိုးစုန်းကြူး', 'หิ่งห้อย', 'Đom Đóm', '萤'],
  ['Forest', 'ព្រៃ', 'ປ່າ', 'တော', 'ป่า', 'Rừng', '林'],
  ['Mountain', 'ភ្នំ', 'ພູ', 'တောင်', 'ภูเขา', 'Núi', '山'],
  ['Flower', 'ផ្កា', 'ດອກໄມ້', 'ပန်း', 'ดอกไม้', 'Hoa', '花'],
  ['Turtle', 'អណ្តើក', 'ເຕົ່າ', 'လိပ်', 'เต่า', 'Rùa', '龟'],
];

/** The word in a language. */
export const wordIn = (word: Word, language: Language): string => word[languages.indexOf(language) + 1] as string;
