package org.handgrad.hand.kernel;

import org.bytedeco.javacpp.LongPointer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.cpu.nativecpu.buffer.BaseCpuDataBuffer;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOps;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.nd4j.nativeblas.OpaqueDataBuffer;

/**
 * An array as the native library sees it.
 *
 * @param buffer where its numbers are
 * @param shape its sizes, strides and order
 */
record NativeArray(OpaqueDataBuffer buffer, LongPointer shape) {
    /** The native library. */
    static final NativeOps LIBRARY = library();

    static NativeArray of(INDArray array) {
        return new NativeArray(((BaseCpuDataBuffer) array.data()).getOpaqueDataBuffer(), (LongPointer)
                array.shapeInfoDataBuffer().addressPointer());
    }

    private static NativeOps library() {
        Nd4j.getExecutioner(); // loads it
        return NativeOpsHolder.getInstance().getDeviceNativeOps();
    }
}
