/**
 * Floor 3: people as the rooms may know them: 呼び名, avatar, roles, ways in, sessions, links, rules.
 * No real name, no contact, no address.
 *
 * <p>Start at {@link ibasho.participant.SignInDoor} (coming in), {@link
 * ibasho.participant.Sessions} (being in) and {@link ibasho.participant.PeopleStore} (what is
 * kept). Rules decide inside one transaction with {@code Shelves} in hand, so no two decisions can
 * cross; listeners hear of it after the commit. Classes named {@code …Store} and {@code …Log} speak
 * SQL, no other.
 *
 * <p>Everything public is thread-safe and never blocks; hashing and passkeys are checked on the two
 * threads of {@link ibasho.participant.SlowWork}.
 */
@NullMarked
package ibasho.participant;

import org.jspecify.annotations.NullMarked;
