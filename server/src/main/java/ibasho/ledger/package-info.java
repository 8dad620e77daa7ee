/** Floor 3: the ledger of real identities, encrypted field by field, and nothing else. */
@NullMarked
package ibasho.ledger;

import org.jspecify.annotations.NullMarked;
