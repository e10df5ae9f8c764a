/** Whether every case of a long list is gone through, rather than some by turns that stand for all: `PLEDGE_EVERY_CASE=1 npx vitest run …`. */
export const isEveryCaseAsked = process.env.PLEDGE_EVERY_CASE === '1'
