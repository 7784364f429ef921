import { waitFor } from '@testing-library/react';

/** An `XMLHttpRequest` that answers when the test says so. */
export class FakeUpload {
  static all: FakeUpload[] = [];

  /** The upload with this place among those of the test, as soon as it has begun. */
  static next(place = 0): Promise<FakeUpload> {
    return waitFor(() => {
      const found = FakeUpload.all[place];
      if (found === undefined) throw new Error('nothing was sent');
      return found;
    });
  }

  readonly headers = new Headers();
  readonly upload: { onprogress: ((event: { loaded: number; total: number }) => void) | null } = { onprogress: null };
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  method = '';
  address = '';
  status = 0;
  responseText = '';

  open(method: string, address: string): void {
    this.method = method;
    this.address = address;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers.set(name, value);
  }

  getResponseHeader(): string {
    return this.status < 400 ? 'application/json' : 'application/problem+json';
  }

  send(): void {
    FakeUpload.all.push(this);
  }

  tellSent(loaded: number, total: number): void {
    this.upload.onprogress?.({ loaded, total });
  }

  answer(status: number, body: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }

  breakOff(): void {
    this.onerror?.();
  }
}
