import { useEffect, useState } from 'react';
import { findFrameHome, type FrameHome } from '../frame/frame-home';

/** Asked once, as soon as the page begins: no macro waits for it. */
let known: FrameHome | null = null;
const asked = findFrameHome(window.location, (address) => fetch(address)).then((home) => (known = home));

/** Null until it is known. */
export function useFrameHome(): FrameHome | null {
  const [home, setHome] = useState(known);
  useEffect(() => void asked.then(setHome), []);
  return home;
}
