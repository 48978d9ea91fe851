/** The name of a button whose value is several fields, written as in an address: "typeId=1&count=2". */
export const CARRIED_FIELDS = "carried";
