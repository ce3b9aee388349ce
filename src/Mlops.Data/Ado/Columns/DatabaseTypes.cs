using G = Mlops.Data.DatabaseGetters;
using S = Mlops.Data.DatabaseSinks;

namespace Mlops.Data;

/// <summary>Which column type holds the values of a type of a provider, and how they get there.</summary>
internal static class DatabaseTypes
{
    /// <summary>The column type for a type of a provider; null when there is none.</summary>
    public static ColumnType? Of(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => ColumnType.Boolean,
        TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 => ColumnType.Int32,
        TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 => ColumnType.Int64,
        TypeCode.Single => ColumnType.Float32,
        TypeCode.Double or TypeCode.Decimal => ColumnType.Float64,
        TypeCode.DateTime => ColumnType.Timestamp,
        TypeCode.String or TypeCode.Char => ColumnType.String,
        _ when type == typeof(DateTimeOffset) || type == typeof(DateOnly) => ColumnType.Timestamp,
        _ when type == typeof(TimeSpan) || type == typeof(TimeOnly) => ColumnType.Float64,
        _ when type == typeof(Guid) => ColumnType.String,
        _ when type == typeof(byte[]) => ColumnType.Bytes,
        _ => null,
    };

    /// <summary>How values of a type of a provider get into a column; null when they cannot.</summary>
    public static DatabaseDecoder? Decoder(Type type, ColumnType target) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => target.Kind switch
        {
            ColumnKind.Boolean => new DatabaseDecoder<bool, G.Bool, S.Truth>(),
            ColumnKind.String => new DatabaseDecoder<bool, G.Bool, S.Printed<bool>>(),
            _ => null,
        },
        TypeCode.Byte => Whole<G.Byte>(target),
        TypeCode.SByte => Whole<G.Other<sbyte>>(target),
        TypeCode.Int16 => Whole<G.Int16>(target),
        TypeCode.UInt16 => Whole<G.Other<ushort>>(target),
        TypeCode.Int32 => Whole<G.Int32>(target),
        TypeCode.UInt32 => Whole<G.Other<uint>>(target),
        TypeCode.Int64 => Whole<G.Int64>(target),
        TypeCode.UInt64 => Whole<G.Other<ulong>>(target),
        TypeCode.Single => Float<G.Single>(target),
        TypeCode.Double => Float<G.Double>(target),
        TypeCode.Decimal => Decimals(target),
        TypeCode.DateTime => Time<G.Time>(target),
        TypeCode.String => Text<G.Text>(target),
        TypeCode.Char => Text<G.Character>(target),
        _ when type == typeof(DateTimeOffset) => Time<G.TimeWithOffset>(target),
        _ when type == typeof(DateOnly) => Time<G.Date>(target),
        _ when type == typeof(TimeSpan) => Float<G.Seconds>(target),
        _ when type == typeof(TimeOnly) => Float<G.SecondsOfDay>(target),
        _ when type == typeof(Guid) => Text<G.Identifier>(target),
        _ when type == typeof(byte[]) && target.Kind == ColumnKind.Bytes => new DatabaseDecoder<byte[], G.Bytes, S.Bytes>(),
        _ when type == typeof(byte[]) => Text<G.Base64>(target),
        _ => null,
    };

    private static DatabaseDecoder? Whole<TGetter>(ColumnType target) where TGetter : struct, IDatabaseGetter<long> => target.Kind switch
    {
        ColumnKind.Boolean => new DatabaseDecoder<long, TGetter, S.Bit>(),
        ColumnKind.Int32 => new DatabaseDecoder<long, TGetter, S.Whole<long, int>>(),
        ColumnKind.Int64 => new DatabaseDecoder<long, TGetter, S.Whole<long, long>>(),
        ColumnKind.Float32 => new DatabaseDecoder<long, TGetter, S.Exact<float>>(),
        ColumnKind.Float64 => new DatabaseDecoder<long, TGetter, S.Exact<double>>(),
        ColumnKind.String => new DatabaseDecoder<long, TGetter, S.Printed<long>>(),
        _ => null,
    };

    private static DatabaseDecoder? Float<TGetter>(ColumnType target) where TGetter : struct, IDatabaseGetter<double> => target.Kind switch
    {
        ColumnKind.Float32 => new DatabaseDecoder<double, TGetter, S.Nearest<double, float>>(),
        ColumnKind.Float64 => new DatabaseDecoder<double, TGetter, S.Nearest<double, double>>(),
        ColumnKind.String => new DatabaseDecoder<double, TGetter, S.Printed<double>>(),
        _ => null,
    };

    private static DatabaseDecoder? Decimals(ColumnType target) => target.Kind switch
    {
        ColumnKind.Int32 => new DatabaseDecoder<decimal, G.Decimal, S.Whole<decimal, int>>(),
        ColumnKind.Int64 => new DatabaseDecoder<decimal, G.Decimal, S.Whole<decimal, long>>(),
        ColumnKind.Float32 => new DatabaseDecoder<decimal, G.Decimal, S.Nearest<decimal, float>>(),
        ColumnKind.Float64 => new DatabaseDecoder<decimal, G.Decimal, S.Nearest<decimal, double>>(),
        ColumnKind.String => new DatabaseDecoder<decimal, G.Decimal, S.Printed<decimal>>(),
        _ => null,
    };

    private static DatabaseDecoder? Time<TGetter>(ColumnType target) where TGetter : struct, IDatabaseGetter<DateTime> => target.Kind switch
    {
        ColumnKind.Timestamp => new DatabaseDecoder<DateTime, TGetter, S.Moment>(),
        ColumnKind.String => new DatabaseDecoder<DateTime, TGetter, S.PrintedTime>(),
        _ => null,
    };

    private static DatabaseDecoder? Text<TGetter>(ColumnType target) where TGetter : struct, IDatabaseGetter<string> => target.Kind switch
    {
        ColumnKind.Timestamp => new DatabaseDecoder<string, TGetter, S.MomentText>(),
        ColumnKind.String => new DatabaseDecoder<string, TGetter, S.Text>(),
        _ => null,
    };
}
