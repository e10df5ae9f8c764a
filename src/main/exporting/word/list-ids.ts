/** Numbers of Word's lists. The two of the contract come first, so that styles and templates can name them for good. */
export const contractListId = 1
export const annexListId = 2
