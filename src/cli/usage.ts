import type { Translate } from '../i18n/i18n';
import { commands } from './commands';

/** The help: drawn from the list of commands. */
export const usage = (t: Translate): string => {
  const options: readonly (readonly [string, string])[] = [
    ['--lang ja|en', t('cli.option.lang')],
    ['--evidence FOLDER', t('cli.option.evidence')],
    ['--vulnerabilities FOLDER', t('cli.option.vulnerabilities')],
    ['--support-dates FILE', t('cli.option.supportDates')],
    ['--date YYYY-MM-DD', t('cli.option.date')],
    ['--format json|text', t('cli.option.format')],
    ['--fail-on LEVEL', t('cli.option.failOn')],
    ['--to FORMAT', t('cli.option.to')],
    ['-o, --output OUT', t('cli.option.output')],
    ['--view ID', t('cli.option.view')],
    ['--policy EQUIPMENT', t('cli.option.policy')],
    ['--rules FILE', t('cli.option.rules')],
    ['--without-address gap|zone', t('cli.option.withoutAddress')],
    ['--objects hosts|zones', t('cli.option.objects')],
    ['--planned', t('cli.option.planned')],
    ['--log-allowed', t('cli.option.logAllowed')],
    ['--management ID,ID', t('cli.option.management')],
    ['--review-on YYYY-MM-DD', t('cli.option.reviewOn')],
  ];
  return [
    t('cli.usage.heading'),
    '',
    t('cli.usage.synopsis'),
    '',
    t('cli.usage.commands'),
    ...commands.flatMap(({ name, synopsis }) => [`  ${synopsis}`, `      ${t(`cli.command.${name}`)}`]),
    '',
    t('cli.usage.options'),
    ...options.map(([option, words]) => `  ${option.padEnd(26)} ${words}`),
    '',
    t('cli.usage.exit'),
    '',
  ].join('\n');
};
