import { ImageResponse } from "next/og";

export const ICON_SIZES = [192, 512] as const;

/** The mark on paper, as a picture: a usual range, and someone beside someone. */
export function drawIcon(size: number): ImageResponse {
  const unit = size / 30;
  const dot = (left: number, background: string) => ({
    ...({ position: "absolute", top: 12.4 * unit, left: left * unit, background } as const),
    ...{ width: 5.2 * unit, height: 5.2 * unit, borderRadius: 2.6 * unit },
  });
  return new ImageResponse(
    <div style={{ display: "flex", position: "relative", width: size, height: size, background: "#ffffff" }}>
      <div
        style={{
          ...{ position: "absolute", top: 11 * unit, left: 6 * unit, background: "#e2e4f1" },
          ...{ width: 18 * unit, height: 8 * unit, borderRadius: 4 * unit },
        }}
      />
      <div style={dot(9.4, "#16161b")} />
      <div style={dot(15.9, "#2f4bd6")} />
    </div>,
    { width: size, height: size },
  );
}
