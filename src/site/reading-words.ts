/** `about 20 minutes, and 3 exercises` */
export function describeTime({ minutes, exercises }: { minutes: number; exercises: number }): string {
  const time = `about ${minutes} minute${minutes === 1 ? '' : 's'}`;
  return exercises === 0 ? time : `${time}, and ${exercises} exercise${exercises === 1 ? '' : 's'}`;
}
