import { createContext, useContext } from 'react';
import type { Files } from './files';

export const FilesContext = createContext<Files | undefined>(undefined);

export const useFiles = (): Files => {
  const files = useContext(FilesContext);
  if (files === undefined) throw new Error('The files are missing around this component.');
  return files;
};
