import type { Cpe } from '../cpe';

/** Systems whose number stays the same while their fixes come in, as the NVD names them. */
const SAME_NUMBER =
  /^(debian_linux|ubuntu_linux|enterprise_linux.*|centos|linux_enterprise_.*|leap|almalinux|linux|windows_.*)$/;
const BUILD = /^\d+\.\d+\.\d+/;

/** Whether a name of an operating system says a release only, and not which of its updates are there. */
export const isReleaseOnly = ({ part, product, version }: Cpe): boolean =>
  part === 'o' && !BUILD.test(version) && (!/^\d/.test(version) || SAME_NUMBER.test(product));
