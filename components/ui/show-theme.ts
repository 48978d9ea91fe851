/** Shows a theme without a new page: what the server writes into the page it cannot know for a device that decides itself. */
export function showTheme(theme: "system" | "light" | "dark"): void {
  const isDark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.toggle("dark", isDark);
}
