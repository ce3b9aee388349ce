[assembly: Mlops.ProvidesComponent(typeof(Mlops.Training.LogisticRegressionComponent))]
[assembly: Mlops.ProvidesComponent(typeof(Mlops.Training.LinearRegressionComponent))]
