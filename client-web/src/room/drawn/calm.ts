/** Whether nothing should glide: the device or the person wishes so. Asked at each movement. */
export function calm(): boolean {
  return document.documentElement.dataset.motion === "calm";
}
