import Panzoom from '@panzoom/panzoom';

export interface PanZoom {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly reset: () => void;
  /** Moves the view over the picture, in pixels of the screen. */
  readonly pan: (right: number, down: number) => void;
  readonly stop: () => void;
}

/** Lets a person zoom a picture by wheel or pinch and move it by dragging; it fills the element around it. */
export function createPanZoom(picture: HTMLElement, around: HTMLElement): PanZoom {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.classList.contains('vscode-reduce-motion');
  const animate = !still;
  const panzoom = Panzoom(picture, { canvas: true, cursor: 'grab', minScale: 0.5, maxScale: 8, pinchAndPan: true, duration: 120 });
  const wheel = (event: WheelEvent): void => {
    // VS Code would zoom as well.
    event.stopPropagation();
    panzoom.zoomWithWheel(event);
  };
  around.addEventListener('wheel', wheel, { passive: false });
  return {
    zoomIn: () => panzoom.zoomIn({ animate }),
    zoomOut: () => panzoom.zoomOut({ animate }),
    reset: () => panzoom.reset({ animate }),
    pan: (right, down) => panzoom.pan(-right / panzoom.getScale(), -down / panzoom.getScale(), { relative: true, animate }),
    stop: () => {
      around.removeEventListener('wheel', wheel);
      panzoom.destroy();
    },
  };
}
