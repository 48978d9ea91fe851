import { drawIcon, ICON_SIZES } from "../_components/app-icon";

export const dynamic = "force-static";
// Drawn when the application is built; any other size is not there.
export const dynamicParams = false;

export function generateStaticParams(): { size: string }[] {
  return ICON_SIZES.map((size) => ({ size: String(size) }));
}

export async function GET(_request: Request, { params }: RouteContext<"/icons/[size]">): Promise<Response> {
  return drawIcon(Number((await params).size));
}
