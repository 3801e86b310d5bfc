/** A post, as the head of a file names it. */
export interface TakenPost {
  title: string;
  subtitle?: string | undefined;
  /** Where the post stands. */
  url?: string;
  /** Who may do what with the file: one line each. */
  licence: string[];
}

/** A cell to take away: its text, as the post has it or as the reader has left it. */
export interface TakenCell {
  /** The fence's name. */
  id: string;
  /** Its number in page order, from 1. */
  number: number;
  text: string;
  /** It ends with an error: as the post means it to, or as the reader has seen it. */
  fails?: boolean;
}
