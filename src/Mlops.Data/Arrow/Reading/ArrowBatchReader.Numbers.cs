using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;

namespace Mlops.Data;

/// <content>Numbers and times that are not stored as ours: widened, scaled, checked.</content>
internal ref partial struct ArrowBatchReader
{
    private const long DayMicroseconds = 86_400_000_000;

    private ColumnData Convert(ArrowField field, int length, Bitmap? present, Bitmap? marks)
    {
        var type = field.Type!;
        return field.Storage switch
        {
            ArrowStorage.Int8 => new PrimitiveData<int>(type, Widen<sbyte, int>(length), marks),
            ArrowStorage.Int16 => new PrimitiveData<int>(type, Widen<short, int>(length), marks),
            ArrowStorage.UInt8 => new PrimitiveData<int>(type, Widen<byte, int>(length), marks),
            ArrowStorage.UInt16 => new PrimitiveData<int>(type, Widen<ushort, int>(length), marks),
            ArrowStorage.UInt32 => new PrimitiveData<long>(type, Widen<uint, long>(length), marks),
            ArrowStorage.UInt64 => new PrimitiveData<long>(type, Unsigned(length, type, present), marks),
            ArrowStorage.Float16 => new PrimitiveData<float>(type, Widen<Half, float>(length), marks),
            ArrowStorage.Date32 => new PrimitiveData<long>(type, Scale(Widen<int, long>(length).Span, DayMicroseconds, type, present), marks),
            ArrowStorage.Date64 or ArrowStorage.TimestampMilliseconds =>
                new PrimitiveData<long>(type, Scale(Values<long>(length).Span, 1_000, type, present), marks),
            ArrowStorage.TimestampSeconds => new PrimitiveData<long>(type, Scale(Values<long>(length).Span, 1_000_000, type, present), marks),
            ArrowStorage.TimestampNanoseconds => new PrimitiveData<long>(type, Nanoseconds(length), marks),
            _ => throw field.ToRefusal(),
        };
    }

    private ReadOnlyMemory<TTo> Widen<TFrom, TTo>(int length)
        where TFrom : unmanaged, INumberBase<TFrom>
        where TTo : unmanaged, INumberBase<TTo>
    {
        var from = Values<TFrom>(length).Span;
        var to = Rent<TTo>(length);
        TensorPrimitives.ConvertTruncating(from, to.Span);
        return to;
    }

    private ReadOnlyMemory<long> Unsigned(int length, ColumnType type, Bitmap? present)
    {
        var values = Values<long>(length);
        var span = values.Span;
        for (var i = 0; i < span.Length; i++)
            if (span[i] < 0 && (present is not { } bits || bits[i]))
                throw OutOfRange(i, ((ulong)span[i]).ToString(CultureInfo.InvariantCulture), type);
        return values;
    }

    private ReadOnlyMemory<long> Scale(ReadOnlySpan<long> values, long factor, ColumnType type, Bitmap? present)
    {
        var limit = long.MaxValue / factor;
        var scaled = Rent<long>(values.Length);
        var target = scaled.Span;
        for (var i = 0; i < target.Length; i++)
        {
            var value = values[i];
            target[i] = unchecked(value * factor);
            if ((value > limit || value < -limit) && (present is not { } bits || bits[i]))
                throw OutOfRange(i, value.ToString(CultureInfo.InvariantCulture), type);
        }
        return scaled;
    }

    /// <summary>Finer parts are cut off towards the past, as everywhere.</summary>
    private ReadOnlyMemory<long> Nanoseconds(int length)
    {
        var values = Values<long>(length).Span;
        var target = Rent<long>(length);
        for (var i = 0; i < values.Length; i++)
        {
            var (quotient, rest) = Math.DivRem(values[i], 1_000);
            target.Span[i] = rest < 0 ? quotient - 1 : quotient;
        }
        return target;
    }

    private readonly DataException OutOfRange(int index, string found, ColumnType type)
    {
        // An item of a list or dictionary has no row of its own.
        var where = depth > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Where}, item {index + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{Origin.Source}, row {(Origin.Numbers.IsEmpty ? Origin.FirstRow + index : Origin.Numbers.Span[index])}");
        return ArrowProblems.OutOfRange(where, column, found, type);
    }
}
