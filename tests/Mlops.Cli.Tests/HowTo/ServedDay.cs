namespace Mlops.Cli.Tests.HowTo;

#region served-day
[DataRow]
public sealed partial record ServedRide                     // what the model reads, and what it answered
{
    public double? Fare { get; init; }

    public string? Payment { get; init; }

    public double Score { get; init; }
}

public static class ServedDay
{
    public static ServedRide Serve(IPredictor<Ride, BinaryPrediction> predictor, Ride ride) => new()
    {
        Fare = ride.Fare,
        Payment = ride.Payment,
        Score = predictor.Predict(ride).Probability,        // the float64 as it is: nothing rounded, nothing formatted
    };

    public static async Task WriteAsync(string file, IEnumerable<ServedRide> day, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(file);
        var rows = Rows.Of(day).Source.ReadAsync(cancellationToken: cancellationToken);
        await JsonLinesWriter.WriteAsync(stream, ServedRide.Schema, rows, cancellationToken);
    }
}
#endregion
