export const segmentation = {} as const;
