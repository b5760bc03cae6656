package org.chancery.evaluate;

/**
 * How good one row is.
 *
 * @param row what it is of
 * @param plain the counts, each paragraph once
 * @param precision weighted
 * @param recall weighted
 * @param f1 weighted
 */
record Score(Row row, Tally plain, Estimate precision, Estimate recall, Estimate f1) {

    /**
     * A figure and how far it can be trusted.
     *
     * @param value 0 to 1; NaN when there is nothing to make it of
     * @param low the lower end of its 95 % interval; NaN like the value
     * @param high the upper end
     */
    record Estimate(double value, double low, double high) {
        boolean isKnown() {
            return !Double.isNaN(value);
        }
    }
}
