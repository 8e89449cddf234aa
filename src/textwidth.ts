/** The width of the text on paper, in millimetres: one measure on A4 and Letter, so that lines are the same. */
export const textWidthMm = 130
