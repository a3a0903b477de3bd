/** 手続の後 — the page is read anew and says what was done. */
import { useQueryClient } from '@tanstack/react-query';

export interface SealActProps {
  /** 印鑑登録ID */
  id: string;
  onSaid: (said: string) => void;
}

export function useSealDone({ onSaid }: SealActProps): (said: string) => void {
  const client = useQueryClient();
  return (said) => {
    onSaid(said);
    void client.invalidateQueries({ queryKey: ['seal-registration'] });
  };
}
