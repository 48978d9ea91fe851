import type { MetadataRoute } from "next";
import { ICON_SIZES } from "./icons/_components/app-icon";

const PAPER = "#fafafb";

/** What a phone needs to put the application on its home screen. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Ridealong",
    short_name: "Ridealong",
    id: "/",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: PAPER,
    theme_color: PAPER,
    // The mark keeps clear of the edges, so a phone may cut the icon to its own shape.
    icons: ICON_SIZES.flatMap((size) =>
      (["any", "maskable"] as const).map((purpose) => ({
        ...{ src: `/icons/${size}`, sizes: `${size}x${size}`, type: "image/png", purpose },
      })),
    ),
  };
}
