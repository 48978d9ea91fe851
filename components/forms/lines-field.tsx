"use client";

import { useFormReply } from "./form-context";
import { TextAreaField } from "./text-field";

type Props = { name: string; id: string; label: string; hint: string; maxLength: number };

/** Several entries, one a line; each line that is refused has its own message below. */
export function LinesField({ name, ...rest }: Props) {
  const { errors } = useFormReply();
  const wrong = Object.entries(errors).filter(([field]) => field.startsWith(`${name}.`));
  return (
    <div>
      <TextAreaField name={name} rows={6} {...rest} />
      {wrong.length > 0 && (
        <ul className="mt-1.5 list-disc space-y-0.5 pl-5 text-small text-bad">
          {wrong.map(([field, message]) => (
            <li key={field}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
