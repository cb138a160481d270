import {statfs} from 'node:fs/promises';

/**
 * The free space below which nothing is written, in bytes. Postgres needs 16 MB at once for a segment of its write-ahead
 * log. A server recovers if it gets none, PGlite hangs for good.
 */
const margin = 64 * 1024 * 1024;

/** How long a measurement counts, in milliseconds. */
const freshness = 100;

/** Measures the free space of a disk, in bytes. */
export type FreeBytes = () => Promise<number>;

/** Measures the space that this user may use. */
export function freeBytesIn(folder: string): FreeBytes {
  return async () => {
    const {bavail, bsize} = await statfs(folder);
    return bavail * bsize;
  };
}

/** Watches the disk of a PGlite. */
export interface DiskSpace {
  /** Whether there is room for what an ordinary query writes, and for a number of bytes more. */
  hasRoom(bytes?: number): Promise<boolean>;
  /** @throws Error with the code ENOSPC */
  requireRoom(bytes?: number): Promise<void>;
}

export function watchDisk(freeBytes: FreeBytes): DiskSpace {
  let measured = -Infinity;
  let free: Promise<number> = Promise.resolve(0);
  const hasRoom = async (bytes = 0) => {
    if (performance.now() - measured > freshness) {
      measured = performance.now();
      free = freeBytes();
    }
    return (await free) >= margin + bytes;
  };
  return {
    hasRoom,
    async requireRoom(bytes) {
      if (!(await hasRoom(bytes)))
        throw Object.assign(new Error('The disk is almost full.'), {code: 'ENOSPC'});
    },
  };
}
