import Spinner from '@atlaskit/spinner';

export function LoadingMark() {
  return (
    <div className="loading-mark">
      <Spinner size="large" label="…" />
    </div>
  );
}
