/**
 * Floor 3: the ledger (台帳) of real identities, sealed field by field, and nothing else.
 *
 * <p>Start at {@link ibasho.ledger.Ledger}. It hands out no real name: what comes out is a
 * reference number, an address for the mailer, or a yes or no. Only {@link
 * ibasho.ledger.BreakGlassStore} opens a page, in danger of life, once it is on record who did and
 * why.
 */
@NullMarked
package ibasho.ledger;

import org.jspecify.annotations.NullMarked;
