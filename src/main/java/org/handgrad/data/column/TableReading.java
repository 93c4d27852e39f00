package org.handgrad.data.column;

import java.util.Map;
import org.handgrad.data.text.TextTable;

/**
 * What was read of a file.
 *
 * @param table its columns
 * @param header its names
 * @param dropped how many rows were left out for a missing value
 * @param droppedBy for each column how many rows lacked it and were left out
 * @param ragged how many rows of another length were left out
 * @param source the file's encoding and digest
 */
public record TableReading(
        DataTable table,
        Header header,
        int dropped,
        Map<String, Integer> droppedBy,
        int ragged,
        TextTable.Source source) {}
