package dev.orrery.kubectl.text;

/**
 * Breaks lines between words; a word that is longer than a line stays whole, and blanks where no line is broken stay.
 *
 * @see <a href="https://pkg.go.dev/github.com/mitchellh/go-wordwrap">go-wordwrap</a>
 */
public final class WordWrap {
    private final int width;
    private final StringBuilder out = new StringBuilder();
    private int column;

    private WordWrap(int width) {
        this.width = width;
    }

    public static String wrap(String text, int width) {
        WordWrap wrap = new WordWrap(width);
        String separator = "";
        for (String line : text.split("\n", -1)) {
            wrap.out.append(separator);
            wrap.line(line);
            separator = "\n";
        }
        return wrap.out.toString();
    }

    private void line(String line) {
        column = 0;
        int at = 0;
        while (at < line.length()) {
            int word = at;
            while (word < line.length() && Character.isWhitespace(line.charAt(word))) {
                word++;
            }
            int end = word;
            while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                end++;
            }
            add(line.substring(at, word), line.substring(word, end));
            at = end;
        }
    }

    private void add(String blanks, String word) {
        int before = column + blanks.length();
        boolean breaks = before + word.length() > width && before > 1;
        if (breaks && !word.isEmpty()) {
            out.append('\n').append(word);
            column = word.length();
        } else if (!breaks) {
            out.append(blanks).append(word);
            column = before + word.length();
        }
    }
}
