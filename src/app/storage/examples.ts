/** The examples that have words (`files.example.<id>`), in the order in which they are offered. */
export const EXAMPLES = ['general-hospital-300', 'clinic-remote-vpn', 'mfr-infusion-pump', 'mfr-cloud-samd'] as const;
