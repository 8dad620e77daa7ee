package ibasho.opening.calendar;

import ibasho.protocol.OpeningStatus;
import ibasho.protocol.Result;
import java.util.List;

/**
 * A change that was judged and found good: what has to be written, all at once.
 *
 * @param head what was wished
 * @param piece what it rewrites beside dates
 * @param dates rows to write, those that only follow among them
 * @param followed what the history says about rows that only follow
 * @param keptByHand coming rows left alone because staff had decided them
 */
record Change(
        HistoryLine head,
        Piece piece,
        List<Opening> dates,
        List<HistoryLine> followed,
        int keptByHand) {

    Result.CalendarSaved saved() {
        var asking = dates.stream().filter(row -> row.status() == OpeningStatus.UNDECIDED).count();
        var days = piece instanceof Piece.Imported(var read) ? read.size() : dates.size();
        return new Result.CalendarSaved(head.subject(), days, (int) asking, keptByHand);
    }
}
