/**
 * Floor 3: 話題の軌道修正 as it is kept: お休み, 場を静かに, きょうはここまで, decisions about a longer time away,
 * promises to get in touch, and the day's log of all of it (M-3.2.ア-4b).
 *
 * <p>Start at {@link ibasho.moderation.Ladder}. What is in force is read at start, kept in memory
 * and changed once it is on the disk; what forbids something forbids it from the moment it is
 * asked. Everything is thread-safe and nothing blocks after the start.
 */
@NullMarked
package ibasho.moderation;

import org.jspecify.annotations.NullMarked;
