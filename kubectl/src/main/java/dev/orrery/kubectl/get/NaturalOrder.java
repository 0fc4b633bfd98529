package dev.orrery.kubectl.get;

/** The order in which people sort names: runs of digits compare as numbers, so that {@code web-9} is before {@code web-10}. */
final class NaturalOrder {

    private NaturalOrder() {}

    static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOne = digits(one, i);
            int endOther = digits(other, j);
            boolean bothNumbers = endOne > i && endOther > j;
            int order = bothNumbers
                    ? numbers(one.substring(i, endOne), other.substring(j, endOther))
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (order != 0) {
                return order;
            }
            i = bothNumbers ? endOne : i + 1;
            j = bothNumbers ? endOther : j + 1;
        }
        return Integer.compare(one.length() - i, other.length() - j);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int numbers(String one, String other) {
        String first = one.replaceFirst("^0+", "");
        String second = other.replaceFirst("^0+", "");
        int byLength = Integer.compare(first.length(), second.length());
        return byLength != 0 ? byLength : first.compareTo(second);
    }
}
