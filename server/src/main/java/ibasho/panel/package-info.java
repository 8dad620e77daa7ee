/**
 * Floor 5: the expert panel (相談会, S-4.2): sessions with a roster, a waiting room, and a ファシリテーター
 * who alone says whose turn it is. A stranger to {@code room}, {@code participant} and the ledger:
 * nothing here can say whom the matter is about (panel-02).
 *
 * <p>Start at {@link ibasho.panel.Panels}; the whole story is docs/panel.md.
 */
@NullMarked
package ibasho.panel;

import org.jspecify.annotations.NullMarked;
