/** Runs tasks in the order in which they come, so many at a time: a weak network serves nobody when ten files share it. */
export function createQueue(width: number): (task: () => Promise<void>) => void {
  const waiting: (() => Promise<void>)[] = [];
  let running = 0;

  function next(): void {
    const task = running < width ? waiting.shift() : undefined;
    if (!task) return;
    running += 1;
    void task().finally(() => {
      running -= 1;
      next();
    });
  }

  return (task) => {
    waiting.push(task);
    next();
  };
}
