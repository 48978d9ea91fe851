type Chosen = { templateId: string | null; number: number | null };

/** Names the criteria by which a day is scored, so that a form that was drawn with others is told apart. */
export function rubricMarkOf({ templateId, number }: Chosen): string {
  return templateId === null || number === null ? "built-in" : `${templateId} ${number}`;
}
