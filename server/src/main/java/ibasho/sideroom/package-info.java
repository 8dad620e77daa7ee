/**
 * Floor 5: consultations. The wish to consult and the waiting list ({@link
 * ibasho.sideroom.Waiting}), the side rooms and their talks ({@link ibasho.sideroom.SideRooms}). A
 * stranger to {@code room}: neither can name the other, so nothing of a talk can reach the public
 * room. Not to be joined with the ledger either.
 *
 * <p>Start at {@link ibasho.sideroom.SideRooms}; the whole story is docs/consultation.md. Voices
 * inside are in {@link ibasho.sideroom.SideVoices}.
 */
@NullMarked
package ibasho.sideroom;

import org.jspecify.annotations.NullMarked;
