package ibasho.ledger;

/** How many letters must be put in, taken out or changed to turn one word into another. */
final class EditDistance {
    private EditDistance() {}

    /** Whether the words are at most this many letters apart. */
    static boolean atMost(int slips, String one, String other) {
        if (Math.abs(one.length() - other.length()) > slips) {
            return false;
        }
        return between(one, other) <= slips;
    }

    static int between(String one, String other) {
        var above = new int[other.length() + 1];
        for (int column = 0; column < above.length; column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            above = nextRow(above, row, one.charAt(row - 1), other);
        }
        return above[other.length()];
    }

    private static int[] nextRow(int[] above, int row, char letter, String other) {
        var next = new int[above.length];
        next[0] = row;
        for (int column = 1; column < next.length; column++) {
            var change = above[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            next[column] = Math.min(change, 1 + Math.min(above[column], next[column - 1]));
        }
        return next;
    }
}
