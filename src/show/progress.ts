/** How far a loop is, as a bar and in words. Only a bar that still moves has a time: it would be another in each run. */
export function showProgress({ done, total, seconds }: { done: number; total: number; seconds: number }): string {
  const percent = Math.floor((done / total) * 100);
  const left = done < total && seconds > 0 ? `, ${sayTimeLeft(seconds)}` : '';
  const words = `${done} of ${total}${done < total ? ` (${percent} %)` : ''}${left}`;
  return `<div class="output-progress" role="progressbar" aria-label="Progress" aria-valuemin="0" aria-valuemax="${total}" aria-valuenow="${done}" aria-valuetext="${words}"><span class="progress-track"><span class="progress-bar" style="width: ${percent}%"></span></span><span class="progress-words">${words}</span></div>`;
}

function sayTimeLeft(seconds: number): string {
  if (seconds < 1) return 'less than 1 s left';
  if (seconds < 90) return `about ${Math.round(seconds)} s left`;
  if (seconds < 90 * 60) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${Math.round(seconds / 3600)} h left`;
}
