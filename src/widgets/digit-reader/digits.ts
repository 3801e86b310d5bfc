// Made by scripts/pack-digits.mjs from the first 10 rows of public/data/optdigits/optdigits.tes.
// Alpaydin & Kaynak (1998), UCI Machine Learning Repository, doi:10.24432/C50P49, CC BY 4.0.

/** A handwritten digit: what it is, its row in the file (from 1), and 8 × 8 grey values from 0 (paper) to 16 (ink). */
export interface Digit {
  label: number;
  row: number;
  pixels: number[];
}

// The label, then the 64 grey values, row by row, in base 17: g stands for 16.
const packed = [
  '0005d910000dfaf5003f20b8004c008800580098004b01c7002e5ac00006da000',
  '1000cd500000bg900003fg60007fgg200001gg300001gg600001gg600000bga00',
  '20004fc00003gfe00008d8g000016fb00018df10009gg500003dggb500003bg90',
  '3007fd10008d6f400021dd000002fb1000001cc1000001a8000845e90007dd900',
  '40001b00000078000001d6220007f098005ga0g6004fgdg100003fa000002g400',
  '500ca000000egge0000dgfa1000bgg70000047g7000004g900054cg40009gga00',
  '6000cd000005g800000dg300000ed000000fc720000dgdg30007gbf800019fb30',
  '70078dgf100774bc000008d100488ff6002bff400000g5000009f100000d50000',
  '8009e810000ceec00009a0f40003gce20004gg20003g8ad2001f13g8000bgfb10',
  '900bc000002gggd0003gcae0001g1cf0000dg9f20000309b000009f40009cd300',
];

export const digits: Digit[] = packed.map((text, index) => ({
  label: Number(text[0]),
  row: index + 1,
  pixels: Array.from(text.slice(1), (character) => Number.parseInt(character, 17)),
}));
