import type { KeyFiguresShape } from '../../../../shared/ipc/figures-shapes'

export type KeyFigure = KeyFiguresShape['itService'][number]
export type FigureValue = KeyFigure['values'][number]
export type Volume = KeyFiguresShape['volume'][number]
