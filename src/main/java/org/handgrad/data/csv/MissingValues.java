package org.handgrad.data.csv;

/**
 * What is done about a missing value in a column that is used. A value is missing if its field is empty, or if it is not
 * quoted and reads {@code NA}, {@code N/A}, {@code NaN}, {@code null} or {@code ?}, in capital letters or small ones.
 */
public enum MissingValues {
    /** The file is refused; every missing value is reported with its place. */
    REFUSE,
    /** The row is left out, whatever else it holds, and counted. */
    DROP
}
