package org.handgrad.data.column;

import java.util.List;

/** Says which columns of a table are read, once its header is known. */
@FunctionalInterface
public interface ColumnLayout {
    /** The columns; what is wrong with the header is added to the mistakes. */
    List<ReadColumn> columns(Header header, Mistakes mistakes);
}
