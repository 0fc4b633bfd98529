package dev.orrery.scheduler.plugins;

/** Scores brought into the range of 0 to 100 by the highest of them: kube-scheduler's {@code DefaultNormalizeScore}. */
final class Normalized {
    static final long MOST = 100;

    private Normalized() {}

    static void moreIsBetter(long[] scores) {
        long highest = highest(scores);
        for (int i = 0; i < scores.length && highest > 0; i++) {
            scores[i] = MOST * scores[i] / highest;
        }
    }

    static void fewerIsBetter(long[] scores) {
        long highest = highest(scores);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = highest == 0 ? MOST : MOST - MOST * scores[i] / highest;
        }
    }

    private static long highest(long[] scores) {
        long highest = 0;
        for (long score : scores) {
            highest = Math.max(highest, score);
        }
        return highest;
    }
}
