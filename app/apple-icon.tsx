import { drawIcon } from "./icons/_components/app-icon";

export const size = { width: 180, height: 180 };
export const contentType = "image/png";

export default function AppleIcon(): Response {
  return drawIcon(size.width);
}
