/** An address of a person, and what they call it. */
export interface ContactAddress {
  /** E.164 for SMS, an addr-spec for email. */
  readonly address: string;
  /** Such as `work` or `private`, in the host's words. */
  readonly label?: string | undefined;
}

/** A person that the host knows, with those addresses that a channel can reach. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  /** What tells two people of one name apart, in the host's words. */
  readonly detail?: string | undefined;
  readonly addresses: readonly ContactAddress[];
}
